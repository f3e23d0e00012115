import type { PageFace } from './page-face.ts';

/** A `<meta property="…" content="…">`. */
export interface PropertyTag {
  readonly property: string;
  readonly content: string;
}

/** The size of the picture that a page is passed on with, in pixels: what the large platforms crop least. */
export const pictureSize = { width: 1200, height: 630 };

/** Open Graph: how a page looks where it is passed on. Addresses are whole ones, so without a host there is no picture. */
export function openGraphTags(face: PageFace): PropertyTag[] {
  const { title, description, site, article, url, picture } = face;
  const tags: Readonly<Record<string, string | undefined>> = {
    'og:title': `${title}${site.demonstration ? '（示例数据）' : ''}`,
    'og:type': article === undefined ? 'website' : 'article',
    'og:description': description,
    'og:site_name': `通途 · ${site.name}`,
    'og:locale': 'zh_CN',
    'og:url': url,
    'og:image': picture,
    'og:image:type': picture && 'image/png',
    'og:image:width': picture && String(pictureSize.width),
    'og:image:height': picture && String(pictureSize.height),
    'og:image:alt': picture && `${site.name}：${title}`,
    'article:published_time': article?.publishedStamp,
    'article:modified_time': article?.modifiedStamp,
  };
  return Object.entries(tags).flatMap(([property, content]) => (content ? [{ property, content }] : []));
}
