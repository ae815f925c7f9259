// Before the first paint: whether the address asks for another view than the prerendered one, or for one
// chart alone, and the reader's own choices of theme and programme, if there are any.
if (location.search.length > 1) document.documentElement.dataset.asked = 'another';
if (/[?&]embed=[a-z][a-z0-9-]*(&|$)/.test(location.search)) document.documentElement.dataset.embedded = 'chart';
try {
	const { dataset } = document.documentElement;
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') dataset.theme = theme;
	// The shipped programme's page stays hidden until the reader's own is open.
	if (localStorage.getItem('alcance-programme') === 'own') dataset.programme = 'opening';
} catch {
	// No storage in this browser: the system's choice holds.
}
