// Before the first paint: whether the address asks for another view than the prerendered one, or for one
// chart alone, and the reader's own choices of theme and programme, if there are any.
if (location.search.length > 1) document.documentElement.dataset.asked = 'another';
if (/[?&]embed=[a-z][a-z0-9-]*(&|$)/.test(location.search)) document.documentElement.dataset.embedded = 'chart';
try {
	const { dataset } = document.documentElement;
	// Named as in src/lib/model/kept-as.ts: a site in a folder adds its own.
	const folder = new URL('.', document.currentScript.src).pathname;
	const kept = (name) => localStorage.getItem(folder === '/' ? name : `${name} ${folder}`);
	const theme = kept('theme');
	if (theme === 'light' || theme === 'dark') dataset.theme = theme;
	// The shipped programme's page stays hidden until the reader's own is open.
	if (kept('alcance-programme') === 'own') dataset.programme = 'opening';
} catch {
	// No storage in this browser: the system's choice holds.
}
