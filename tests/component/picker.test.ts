import { userEvent } from 'vitest/browser';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Picker from '../../src/lib/controls/Picker.svelte';
import { spanish as format } from './texts';

const options = [
	{ value: 'MX', label: 'México' },
	{ value: 'PE', label: 'Perú' },
	{ value: 'UY', label: 'Uruguay' }
];
const props = { label: 'Países', all: 'Todos los países', options, format };

it('finds names without their accents, by keyboard alone', async () => {
	const onchange = vi.fn();
	const screen = await render(Picker, { ...props, selected: [], onchange });
	const field = screen.getByRole('combobox');
	await userEvent.click(field);
	await userEvent.keyboard('peru');
	await expect.element(screen.getByRole('option')).toHaveTextContent('Perú');
	await userEvent.keyboard('{ArrowDown}{Enter}');
	await expect.poll(() => onchange.mock.calls).toEqual([[['PE']]]);
});

it('says what is chosen, and that nothing matches', async () => {
	const screen = await render(Picker, { ...props, selected: ['MX'], onchange: vi.fn() });
	const field = screen.getByRole('combobox', { name: 'Países: México' });
	await userEvent.click(field);
	await userEvent.keyboard('zzz');
	await expect.element(screen.getByText('Nada coincide')).toBeVisible();
});
