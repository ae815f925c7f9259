import { test } from '@playwright/test';
import { activitiesClaims } from '../fixtures/every-filter/activities';
import { countriesClaims } from '../fixtures/every-filter/countries';
import { countryClaims } from '../fixtures/every-filter/country';
import { overviewClaims } from '../fixtures/every-filter/overview';
import { randomFilters, randomWebQuestions } from '../fixtures/every-filter/random';
import { webClaims } from '../fixtures/every-filter/web';
import { holds } from './every-filter';
import { FACTS } from './native';

// A few filters a page: that the browser shows what the server renders, which any number of filters is
// held to in tests/server/every-filter.test.ts, by the same claims.

const { dimensions } = FACTS;

test('the overview shows what SQL answers', async ({ page }) => {
	await holds(page, 'es/', randomFilters(dimensions, 4, 2004), overviewClaims);
});

test('the countries show what SQL answers', async ({ page }) => {
	await holds(page, 'es/countries/', randomFilters(dimensions, 4, 1999), countriesClaims);
});

test('the page of a country shows what SQL answers', async ({ page }) => {
	const questions = randomFilters(dimensions, 4, 'CO'.charCodeAt(0));
	await holds(page, 'es/countries/CO/', questions, countryClaims('CO'));
});

test('the activities show what SQL answers', async ({ page }) => {
	await holds(page, 'es/activities/', randomFilters(dimensions, 4, 2003), activitiesClaims);
});

test('web use shows what SQL answers, whatever the part', async ({ page }) => {
	await holds(page, 'es/web/', randomWebQuestions(dimensions, 4, 2002), webClaims);
});
