import { getEntry, render } from 'astro:content';
import { type BodyComponent, evaluateBody } from '#src/markdown/evaluate-body.ts';
import { handedContent } from '#src/workspace/handed-content.ts';

/** Compiles the body of a report, to be placed on its page. */
export async function compileBody(reportId: string): Promise<BodyComponent> {
  const body = handedContent().bodies.get(reportId);
  return body === undefined || body.needsBundler
    ? bundledBody(reportId)
    : evaluateBody(body.source, body.marked);
}

/** The body as the bundler has compiled it. */
async function bundledBody(reportId: string): Promise<BodyComponent> {
  const entry = await getEntry('reports', reportId);
  if (entry === undefined) throw new Error(`no report ${reportId}`);
  const { Content } = await render(entry);
  return Content;
}
