// A page that was opened from the results carries what was looked for in its address (`?q=`): only then is the code
// fetched that marks it at the place aimed at.
const query = new URLSearchParams(location.search).get('q');
if (query !== null && document.querySelector('search-page') === null) {
  // Without it the place is shown all the same, unmarked.
  import('./search/mark-arrival.ts').then(({ markArrival }) => markArrival(query)).catch(() => undefined);
}
