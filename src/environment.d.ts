/** What the pages and the collections are made for; `scripts/build/astro-config.ts` provides it. */
declare module 'virtual:tongtu/environment' {
  const environment: import('./workspace/environment.ts').SiteEnvironment;
  export default environment;
}

// biome-ignore lint/style/noNamespace: Astro's own way to declare a hook
declare namespace Astro {
  interface IntegrationHooks {
    /** Gives the loaders of the collections what the site shows; `scripts/build/collection-content.ts` provides it. */
    'tongtu:content': () => import('./workspace/site-content.ts').SiteContent;
  }
}
