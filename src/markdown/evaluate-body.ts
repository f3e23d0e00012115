import { satteri } from '@astrojs/markdown-satteri';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { MarkedEntries } from './marked-places.ts';
import { reportMarkdown } from './report-markdown.ts';

/** A body that a page can place, with what it is given: components, margins. */
export type BodyComponent = AstroComponentFactory;

/**
 * Compiles a report's body and runs it here, instead of having the bundler make a module of every report. The compiler is
 * the one that `@astrojs/mdx` calls, with the same options, so the HTML is the same.
 *
 * @param source a whole MDX file that shows no pictures
 * @param marked what of its frontmatter is marked in it
 * @throws Error where it isn't MDX, or is more than a report may be
 */
export async function evaluateBody(source: string, marked: MarkedEntries): Promise<BodyComponent> {
  compiler ??= openCompiler();
  const { code } = await (await compiler).process(source.replace(frontmatter, ''), 'index.mdx', marked);
  return contentOf(runModule(code));
}

type Compiler = Awaited<ReturnType<NonNullable<ReturnType<typeof satteri>['createMdxRenderer']>>>;

/** What `@astrojs/mdx` calls the component of a body by, with the body's props. */
type MdxContent = (props: Record<string, unknown>) => unknown;

let compiler: Promise<Compiler> | undefined;

async function openCompiler(): Promise<Compiler> {
  const { createMdxRenderer } = satteri(reportMarkdown);
  if (createMdxRenderer === undefined) throw new Error('@astrojs/markdown-satteri no longer compiles MDX');
  return createMdxRenderer(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
  );
}

const frontmatter = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

const runtimeImport = /^import \{[\w, ]+\} from "astro\/jsx-runtime";$/m;

/** Runs a compiled module that imports nothing but the runtime. */
function runModule(code: string): MdxContent {
  const body = code.replace(runtimeImport, '').replaceAll(/^export (?=const |function )/gm, '');
  if (/^(?:import|export)\b/m.test(body))
    throw new Error(`a body that imports or exports: ${body.slice(0, 200)}`);
  return new Function('_Fragment', '_jsx', '_jsxs', `${body}\nreturn MDXContent;`)(Fragment, jsx, jsxs);
}

/** The component as `@astrojs/mdx` exports it as `Content`. */
function contentOf(mdxContent: MdxContent): BodyComponent {
  const content = (props: Record<string, unknown> = {}) =>
    mdxContent({ ...props, components: { Fragment, ...(props['components'] as object) } });
  const marks = { [Symbol.for('mdx-component')]: true, [Symbol.for('astro:renderer')]: 'astro:jsx' };
  return Object.assign(content, marks) as unknown as BodyComponent;
}
