import { defineHastPlugin, defineMdastPlugin, type MdxJsxFlowElementHast } from 'satteri';
import { decodeAddress, encodePath } from '#src/language/address-path.ts';
import { type NamedFile, namedFile } from './named-file.ts';

/** Writes the addresses of the files that links and pictures name: staff write names as they are. */
export const fileAddresses = defineMdastPlugin({
  name: 'file-addresses',
  link(node, context) {
    const file = namedFile(node);
    if (file !== undefined) context.setProperty(node, 'url', addressOf(file));
  },
  image(node, context) {
    const file = namedFile(node);
    if (file !== undefined) context.setProperty(node, 'url', addressOf(file));
  },
});

function addressOf({ name, fragment }: NamedFile): string {
  return `${encodePath(name)}${fragment}`;
}

/**
 * In MDX hands every picture to the page as `<ReportPicture src="…" alt="…" size={props.pictures.get("…")} />`. Astro's own
 * pictures would import the file, and Vite takes a name with # or % for something else.
 */
export const reportPictures = defineHastPlugin({
  name: 'report-pictures',
  element: {
    filter: ['img'],
    visit(node, context): MdxJsxFlowElementHast | undefined {
      if (context.sourceFormat !== 'mdx') return undefined;
      const { src = '', alt = '', title } = node.properties;
      const attributes = Object.entries({ src, alt, title }).flatMap(([name, value]) =>
        typeof value === 'string' ? [{ type: 'mdxJsxAttribute', name, value } as const] : [],
      );
      const size = `props.pictures.get(${JSON.stringify(decodeAddress(String(src)))})`;
      return {
        type: 'mdxJsxFlowElement',
        name: 'ReportPicture',
        attributes: [...attributes, { type: 'mdxJsxAttribute', name: 'size', value: expression(size) }],
        children: [],
      };
    },
  },
});

function expression(value: string) {
  return { type: 'mdxJsxAttributeValueExpression', value } as const;
}
