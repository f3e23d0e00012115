import { defineConfig } from 'astro/config';
import bureau from './astro.config.mjs';

// The pages above the sites of several bureaus: the same program, look and settings, with other pages.
export default defineConfig({ ...bureau, srcDir: './src/bureaus' });
