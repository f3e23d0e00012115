import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoringError } from '#src/domain/authoring/authoring-error.ts';
import { maskLongNumbers } from '#src/domain/privacy/mask-long-numbers.ts';
import {
  digitsOf,
  findPersonalNumbers,
  type PersonalNumberKind,
} from '#src/domain/privacy/personal-number.ts';
import type { SiteSettings } from '#src/domain/site/site-settings.ts';
import { decodeOriginal } from './decode-text.ts';

/**
 * Finds 身份证号, 手机号 and 银行卡号 in every text file of a content folder: all of it may be published, and the
 * originals are. Numbers that `site.yaml` gives to the public are let be.
 *
 * @param shown gives a path as it is shown to the author
 */
export function checkPersonalNumbers(
  contentDir: string,
  site: SiteSettings | undefined,
  shown: (path: string) => string,
): AuthoringError[] {
  const phones = [...(site?.dutyPhones ?? []), site?.contact?.phone ?? ''];
  const allowedPhones = new Set(phones.map((phone) => digitsOf(phone).slice(-11)));
  return textFilesIn(contentDir).flatMap((path) => {
    const text = decodeOriginal(readFileSync(path));
    return findPersonalNumbers(text, allowedPhones).map(({ kind, start, end }): AuthoringError => {
      const before = text.slice(0, start).split('\n');
      return {
        at: { file: shown(path), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
        severity: 'error',
        current: maskLongNumbers(text.slice(start, end)),
        ...complaints[kind],
      };
    });
  });
}

const complaints: Readonly<Record<PersonalNumberKind, Pick<AuthoringError, 'code' | 'message' | 'cure'>>> = {
  citizen: {
    code: '隐私-01',
    message: '这里有身份证号。',
    cure: '个人的身份证号不能公布：退回去处理原件，再重新签发。',
  },
  phone: {
    code: '隐私-02',
    message: '这里有手机号。',
    cure: '个人的手机号不能公布，退回去处理。确实是对外公布的值班电话，在 site.yaml 的 dutyPhones 里写上这个号码。',
  },
  card: {
    code: '隐私-03',
    message: '这里有银行卡号。',
    cure: '个人的银行卡号不能公布：退回去处理原件，再重新签发。',
  },
};

/** The text files below a folder, in the order of their paths; a folder that isn't there has none. */
function textFilesIn(contentDir: string): string[] {
  try {
    return readdirSync(contentDir, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:mdx?|ya?ml|txt|csv)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
