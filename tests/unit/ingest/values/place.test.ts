import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCountries } from '$lib/ingest/values/countries';
import type { CountryReading } from '$lib/ingest/values/country';
import { readPlace } from '$lib/ingest/values/place';

const said = (reading: CountryReading) =>
	reading.kind === 'country' ? reading.code : reading.kind;

describe('a place as written', () => {
	it.each([
		['Bogotá, Colombia', 'Bogotá', 'CO'],
		['Bogotá D.C., Colombia', 'Bogotá D.C.', 'CO'],
		['  Bogotá ,  COLOMBIA ', 'Bogotá', 'CO'],
		['San José (Costa Rica)', 'San José', 'CR'],
		['Madrid - España', 'Madrid', 'ES'],
		['Madrid – España', 'Madrid', 'ES'],
		['Ciudad de Panamá, Panamá', 'Ciudad de Panamá', 'PA'],
		['Panamá, Panamá', 'Panamá', 'PA'],
		['Guatemala (Guatemala)', 'Guatemala', 'GT'],
		['Cartagena de Indias, Colombia', 'Cartagena de Indias', 'CO'],
		['Medellín, Antioquia, Colombia', 'Medellín, Antioquia', 'CO'],
		['Portland, OR, USA', 'Portland', 'US'],
		['San Jose, CA, USA', 'San Jose', 'US'],
		['São Paulo, SP, Brasil', 'São Paulo', 'BR'],
		['São Tomé, São Tomé e Príncipe', 'São Tomé', 'ST'],
		['Puerto España, Trinidad y Tobago', 'Puerto España', 'TT'],
		['Granada, Nicaragua', 'Granada', 'NI'],
		['Granada, España', 'Granada', 'ES'],
		['Seúl, Corea del Sur', 'Seúl', 'KR'],
		['Seoul, Korea', 'Seoul, Korea', 'unknown'],
		['Santo Domingo, Rep. Dominicana', 'Santo Domingo', 'DO'],
		['San Juan, PR, USA', 'San Juan', 'US'],
		['Lyon, FR', 'Lyon', 'FR'],
		['Lima, PER', 'Lima', 'PE'],
		['España - Madrid', 'Madrid', 'ES'],
		['Colombia: Bogotá', 'Bogotá', 'CO'],
		['Colombia (Bogotá)', 'Bogotá', 'CO'],
		['Aix-en-Provence, Francia', 'Aix-en-Provence', 'FR'],
		['Villa de Leyva, Colombia', 'Villa de Leyva', 'CO'],
		['Managua, Centroamérica', 'Managua', 'region'],
		['Colombia', null, 'CO'],
		['Colombia (CO)', null, 'CO'],
		['Korea, Republic of', null, 'KR'],
		['El Salvador', null, 'SV'],
		['Centroamérica', null, 'region'],
		['Online', null, 'online'],
		['Online (Zoom)', null, 'online'],
		['Virtual - Zoom', null, 'online'],
		['', null, 'blank'],
		['-', null, 'blank'],
		['Bogotá', 'Bogotá', 'unknown'],
		['Ciudad de México', 'Ciudad de México', 'unknown'],
		['Denver, CO', 'Denver, CO', 'unknown'],
		['San Francisco, CA', 'San Francisco, CA', 'unknown'],
		['Recife, PE', 'Recife, PE', 'unknown'],
		['Adelaide, SA', 'Adelaide, SA', 'unknown'],
		['Atlanta, Georgia', 'Atlanta, Georgia', 'unknown'],
		['Motril, Granada', 'Motril, Granada', 'unknown'],
		['Granada', 'Granada', 'unknown'],
		['Lebanon, Ohio', 'Lebanon, Ohio', 'unknown'],
		['Colombia, Bogotá', 'Colombia, Bogotá', 'unknown'],
		['Colombia, Perú', 'Colombia, Perú', 'unknown'],
		['Bogotá, Colombia y Lima, Perú', 'Bogotá, Colombia y Lima, Perú', 'unknown'],
		...[
			'Buenos Aires (Argentina) y Montevideo (Uruguay)',
			'Bogotá (Colombia), Quito (Ecuador)',
			'Bogotá (Colombia) / Quito (Ecuador)',
			'Tiflis (Georgia) y Ereván (Armenia)',
			'Montevideo (Uruguay), Buenos Aires, Argentina'
		].map((places): [string, string, string] => [places, places, 'unknown']),
		['Bogotá (sede Norte), Colombia', 'Bogotá (sede Norte)', 'CO'],
		['Virtual, Colombia', 'Virtual, Colombia', 'unknown'],
		['Bogotá, Colombia; Lima, Perú', null, 'unknown'],
		['Salvador, Bahia', 'Salvador, Bahia', 'unknown'],
		['Salvador', 'Salvador', 'unknown']
	])('"%s": city %s, country %s', (text, city, country) => {
		const place = readPlace(text);
		expect([place.city, said(place.country)]).toEqual([city, country]);
	});

	it('is read from any text whatever', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(typeof readPlace(text).country.kind).toBe('string');
			})
		);
	});
});

describe('several countries as written', () => {
	it.each([
		['Colombia; Perú', 'CO PE'],
		['Colombia|Perú', 'CO PE'],
		['Colombia\nPerú', 'CO PE'],
		['Chile y Argentina', 'CL AR'],
		['Chile/Argentina', 'CL AR'],
		['Chile - Argentina', 'CL AR'],
		['Chile-Argentina', 'CL AR'],
		['Chile & Argentina', 'CL AR'],
		['Chile, Argentina y Uruguay', 'CL AR UY'],
		['Chile, Argentina, and Uruguay', 'CL AR UY'],
		['Brasil e Portugal', 'BR PT'],
		['Spain and Portugal', 'ES PT'],
		['Argentina e Italia', 'AR IT'],
		['CO;PE;EC', 'CO PE EC'],
		['CO,PE', 'CO PE'],
		['CO, PE, CO', 'CO PE'],
		['EE.UU./Canadá', 'US CA'],
		['🇨🇴🇵🇪', 'CO PE'],
		['Trinidad y Tobago', 'TT'],
		['Bosnia and Herzegovina', 'BA'],
		['Bosnia and Herzegovina and Serbia', 'BA RS'],
		['Antigua and Barbuda', 'AG'],
		['Antigua y Barbuda y Trinidad y Tobago', 'AG TT'],
		['São Tomé e Príncipe', 'ST'],
		['São Tomé e Príncipe e Brasil', 'ST BR'],
		['Korea, Republic of', 'KR'],
		['Korea, Republic of, Japan', 'KR JP'],
		['Bonaire, Saint Eustatius and Saba', 'BQ'],
		['San Vicente y las Granadinas, Santa Lucía', 'VC LC'],
		['Pitcairn, Henderson, Ducie and Oeno Islands, Fiji', 'PN FJ'],
		['Guinea-Bissau', 'GW'],
		['Hong Kong, China', 'HK'],
		['China, Hong Kong', 'CN HK'],
		['Reino Unido e Irlanda', 'GB IE'],
		['Colombia (CO), Perú (PE)', 'CO PE'],
		['Centroamérica y Colombia', 'region CO'],
		['Centroamérica y el Caribe', 'region'],
		['Colombia; Online', 'CO online'],
		['Colombia; Narnia', 'CO unknown'],
		['Colombia, Narnia', 'CO unknown'],
		['Denver, CO', 'unknown'],
		['Atlanta, Georgia', 'unknown'],
		['Georgia, Armenia', 'unknown AM'],
		['Armenia, Georgia', 'AM GE'],
		['Mexico, MO', 'MX unknown'],
		['Georgia; Armenia', 'GE AM'],
		['Georgia y Armenia', 'GE AM'],
		['Georgia, USA', 'unknown US'],
		['CA, USA', 'unknown US'],
		['CA, US, MX', 'CA US MX'],
		['Serbia y Montenegro', 'unknown'],
		['Rio-de-Janeiro', 'unknown'],
		['Colombia; ; -', 'CO'],
		['', 'blank'],
		['N/A', 'blank'],
		['Narnia', 'unknown']
	])('"%s": %s', (text, expected) => {
		expect(readCountries(text).map(said).join(' ')).toBe(expected);
	});

	it('are read from any text whatever, at least one reading', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				expect(readCountries(text).length).toBeGreaterThan(0);
			})
		);
	});
});
