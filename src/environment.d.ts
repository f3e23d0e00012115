/** What the pages and the collections are made for; `scripts/build/astro-config.ts` provides it. */
declare module 'virtual:tongtu/environment' {
  const environment: import('./workspace/environment.ts').SiteEnvironment;
  export default environment;
}
