import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [sveltekit()],
	// A worker's parts are loaded when they are needed, as a page's are.
	worker: { format: 'es' },
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	server: { fs: { strict: true } }
});
