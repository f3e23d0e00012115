import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { builtSites, everySite } from '../support/built-site.ts';
import { attribute, elementsOf, filesOf, pagesToTest, parsePage, textOf } from '../support/site-pages.ts';
import { xmlElements } from '../support/xml-elements.ts';

/** What schema.org says each type may have; read off its pages, for an oracle of our own would agree with us. */
const vocabulary: Readonly<Record<string, string>> = {
  GovernmentOrganization: 'name url areaServed telephone email address identifier',
  WebSite: 'url name inLanguage publisher potentialAction',
  SearchAction: 'target query-input',
  EntryPoint: 'urlTemplate',
  AdministrativeArea: 'name',
  PropertyValue: 'propertyID value',
  Report:
    'url headline inLanguage reportNumber identifier dateCreated datePublished dateModified temporalCoverage author publisher isPartOf subjectOf encoding',
  MediaObject: 'name contentUrl',
  Dataset:
    'url name description inLanguage isAccessibleForFree temporalCoverage spatialCoverage creator isBasedOn isPartOf hasPart distribution',
  DataDownload: 'name encodingFormat contentUrl',
  BreadcrumbList: 'itemListElement',
  ListItem: 'position name item',
};

const context = {
  '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, contentUrl: { '@type': '@id' } },
};
const offline = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`asked for ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: context };
};

describe.each(await builtSites(everySite))('site %s', (name, { outDir, siteUrl, basePath }) => {
  const files = new Set(filesOf(outDir));
  const isKnown = siteUrl !== undefined;

  describe.each(pagesToTest(outDir))('%s', (file) => {
    const elements = elementsOf(parsePage(outDir, file));
    const meta = (key: 'name' | 'property') =>
      Object.fromEntries(
        elements
          .filter((element) => element.tagName === 'meta' && attribute(element, key) !== undefined)
          .map((element) => [attribute(element, key) ?? '', attribute(element, 'content') ?? '']),
      );
    const blocks = elements
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .map((element) => JSON.parse(textOf(element)));

    test('has the page tags of 政府网站发展指引, each with something in it', () => {
      const tags = meta('name');
      const wanted = ['SiteName', ...(file === '404.html' ? [] : ['ColumnName', 'ColumnType'])];
      for (const tag of wanted) expect(tags[tag], tag).toBeTruthy();
      if (isKnown && file !== '404.html') expect(tags['SiteDomain']).toBe(new URL(siteUrl).host);
      if (/^reports\/20[^/]*\/index\.html$/.test(file) && tags['ArticleTitle'] !== undefined)
        expect(tags['ContentSource']).toBeTruthy();
      for (const content of Object.values(tags)) expect(content).not.toBe('');
    });

    test('can be passed on: title, description, and where the host is known an address and a picture that is there', () => {
      const tags = meta('property');
      for (const tag of ['og:title', 'og:description', 'og:type', 'og:site_name'])
        expect(tags[tag], tag).toBeTruthy();
      if (!isKnown || name.startsWith('demo')) return expect(tags['og:image']).toBeUndefined();
      const picture = tags['og:image'] ?? '';
      expect(picture).toMatch(new RegExp(`^${siteUrl}${basePath}social/`));
      const bytes = readFileSync(join(outDir, picture.slice(`${siteUrl}${basePath}`.length)));
      expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        'PNG',
        Number(tags['og:image:width']),
        Number(tags['og:image:height']),
      ]);
    });

    test('its JSON-LD is read by another’s parser, and says only what schema.org knows', async () => {
      for (const block of blocks) {
        const expanded = await jsonld.expand(block, { documentLoader: offline });
        expect(expanded).not.toEqual([]);
        const triples = String(
          await jsonld.toRDF(block, { documentLoader: offline, format: 'application/n-quads' }),
        );
        expect(triples).toContain('<https://schema.org/');
        checkNodes(block);
      }
      if (!['index.html', '404.html', 'search/index.html'].includes(file))
        expect(blocks.filter((block) => block['@type'] === 'BreadcrumbList')).toHaveLength(1);
    });
  });

  test('the feed is read by another’s parser', () => {
    const feed = parseAtomFeed(readFileSync(join(outDir, 'feed.xml'), 'utf8'));
    expect(feed.title?.value).toContain('工作报告');
    const reports = [...files].filter((file) => /^reports\/[^/]+\/index\.html$/.test(file));
    expect(feed.entries?.length ?? 0).toBeGreaterThanOrEqual(reports.length);
    for (const { id, title, updated } of feed.entries ?? []) {
      expect(id).toMatch(/^(?:urn:|https:\/\/)/);
      expect(title?.value).toBeTruthy();
      expect(Number.isNaN(Date.parse(updated ?? ''))).toBe(false);
    }
  });

  test('robots.txt lets everyone read; a sitemap lists every page that may be found, and nothing else', () => {
    const robots = readFileSync(join(outDir, 'robots.txt'), 'utf8');
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    if (!isKnown || name.startsWith('demo')) {
      expect(robots).not.toContain('Sitemap');
      expect(existsSync(join(outDir, 'sitemap.xml'))).toBe(false);
      return;
    }
    expect(robots).toContain(`Sitemap: ${siteUrl}${basePath}sitemap.xml`);
    const locations = (file: string) =>
      xmlElements(readFileSync(join(outDir, file), 'utf8'), 'loc').map(({ textContent }) =>
        decodeURI((textContent ?? '').slice(`${siteUrl}${basePath}`.length)),
      );
    const listed = locations('sitemap.xml').flatMap(locations);
    const findable = [...files]
      .filter((file) => file.endsWith('.html'))
      .filter((file) => {
        const robotsTag = elementsOf(parsePage(outDir, file)).find(
          (element) => attribute(element, 'name') === 'robots',
        );
        return file !== '404.html' && robotsTag === undefined;
      })
      .map((file) => file.replace(/index\.html$/, ''));
    expect(listed.toSorted()).toEqual(findable.toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });
});

/** Every node has a type that is known here, or is a mere reference, and only what the type may have. */
function checkNodes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) checkNodes(item);
    return;
  }
  const node = value as Record<string, unknown>;
  const { '@type': type, '@id': _, '@context': __, '@graph': graph, ...properties } = node;
  if (typeof type === 'string') {
    expect(Object.keys(vocabulary), type).toContain(type);
    const known = vocabulary[type]?.split(' ') ?? [];
    expect(
      Object.keys(properties).filter((property) => !known.includes(property)),
      type,
    ).toEqual([]);
  } else {
    expect(properties).toEqual({});
  }
  checkNodes(graph);
  for (const property of Object.values(properties)) checkNodes(property);
}
