import { fold } from './fold';

const REGIONS = new Set(
	[
		'centroamerica; america central; central america; centro america; istmo centroamericano; mesoamerica',
		'caribe; el caribe; caribbean; the caribbean; o caribe; gran caribe; caribe insular; antillas; las antillas; antilhas',
		'west indies; centroamerica y el caribe; centroamerica y caribe; america central y el caribe; america central y caribe',
		'central america and the caribbean; america central e caribe; latinoamerica; america latina; latin america; latam',
		'america latina y el caribe; america latina y caribe; latinoamerica y el caribe; latinoamerica y caribe; lac; alc',
		'latin america and the caribbean; latin america and caribbean; america latina e caribe; america latina e o caribe',
		'iberoamerica; ibero-america; iberoamerica y el caribe; paises iberoamericanos; comunidad iberoamericana; hispanoamerica',
		'sudamerica; suramerica; america del sur; south america; america do sul; sulamerica; cono sur; southern cone; cone sul',
		'norteamerica; america del norte; north america; northern america; america do norte; las americas; the americas; americas',
		'as americas; region andina; paises andinos; comunidad andina; andes; andean region; andean countries; regiao andina',
		'paises andinos y amazonicos; amazonia; mercosur; mercosul; alianza del pacifico; pacific alliance; triangulo norte',
		'europa; europe; union europea; ue; european union; uniao europeia; eurozone; eurozona; zona euro; eu-27; ue-27; eu27',
		'europa occidental; europa del este; europa oriental; europa central; eastern europe; western europe; central europe',
		'northern europe; southern europe; europa do leste; europa ocidental; escandinavia; scandinavia; paises nordicos',
		'nordic countries; paises balticos; baltic states; balcanes; balkans; balcas; benelux; peninsula iberica; iberia',
		'iberian peninsula; peninsula iberica; africa; north africa; norte de africa; africa del norte; norte da africa; magreb',
		'maghreb; africa subsahariana; sub-saharan africa; subsaharan africa; africa occidental; west africa; east africa',
		'africa oriental; africa central; central africa; southern africa; africa austral; palop; sahel; asia; southeast asia',
		'south-east asia; sudeste asiatico; asia central; central asia; south asia; asia meridional; asia del sur; east asia',
		'asia oriental; asia pacifico; asia-pacifico; asia pacific; asia-pacific; oriente medio; middle east; medio oriente',
		'oriente proximo; cercano oriente; mena; emea; apac; oceania; pacifico; islas del pacifico; pacific islands; polinesia',
		'melanesia; mundo; world; worldwide; global; internacional; international; mundial; todo el mundo'
	].flatMap((line) => line.split('; '))
);

/** Whether a text names, in es/pt/en, a region of several countries: "Centroamérica", "LATAM". */
export function isRegion(text: string): boolean {
	return REGIONS.has(
		fold(text)
			.replace(/^\((.*)\)$/, '$1')
			.replace(/\.$/, '')
	);
}
