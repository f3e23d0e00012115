import { z } from 'zod';

/** An id as it stands in addresses and file names: ASCII kebab-case, beginning with a letter (`g6512-xinhuang`). */
export const identifierSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    '编号只用小写字母、数字和中间的短横线，以字母开头，如 sanjiang-bridge。',
  )
  .max(60, '编号太长，最多 60 个字符。');
