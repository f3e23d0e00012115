import { inject } from 'vitest';
import { testPages } from '../support/test-every-page.ts';

testPages('joint', inject('jointSite'), ['index.html', '404.html', 'search/index.html']);
