import { builtSite } from '../../support/built-site.ts';
import { testPages } from '../../support/test-every-page.ts';

testPages('joint', await builtSite('joint'), ['index.html', '404.html', 'search/index.html']);
