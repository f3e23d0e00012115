import { defineConfig } from 'astro/config';
import { astroConfig } from './scripts/build/astro-config.ts';
import { readEnvironment } from './src/workspace/environment.ts';

// For whoever runs Astro itself: `astro check`, `astro sync`, an editor. Our commands pass their configuration to it.
const root = import.meta.dirname;
const environment = readEnvironment(process.env, root, new Date());
export default defineConfig(astroConfig({ root, environment, edition: 'public', hasReportPdfs: false }));
