import type { ParamMatcher } from '@sveltejs/kit';
import { isLang } from '$lib/model/lang';

/** Accepts the languages the site is written in, and nothing else. */
export const match = ((param): param is 'es' | 'pt' | 'en' => isLang(param)) satisfies ParamMatcher;
