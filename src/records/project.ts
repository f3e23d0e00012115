import { z } from 'zod';
import type { ClauseId } from '#src/language/text/clause.ts';
import { identifierSchema } from './fields.ts';
import { registerAmendments } from './publication.ts';

const words = z.string().trim().min(1);

/** 项目登记表 `content/projects/<编号>.yaml`，一个项目一个文件，文件名就是编号。 */
export const projectFileSchema = z.strictObject({
  name: words.describe('项目的名称，照报告的写法，如：三江桥危桥改造'),
  shortName: words.optional().describe('短名称，用在列表里，如：三江桥'),
  aliases: z.array(words).default([]).describe('报告里用过的其他叫法，如：[三江大桥]'),
  topic: identifierSchema.describe('属于哪个专题，写专题的编号'),
  kind: words.describe('是什么，如：高速公路、危桥改造、服务站'),
  road: z
    .string()
    .regex(/^[GSXYC][0-9]{1,4}$/)
    .optional()
    .describe('路线编号，如：G6512'),
  place: words.optional().describe('在哪里，报告写了才写，如：三江镇'),
  note: words.optional().describe('本站的说明，如：报告里的两个叫法是同一座桥'),
  ...registerAmendments,
});

/** A project with its id, which the file's name gives it. */
export const projectSchema = projectFileSchema.extend({ id: identifierSchema });

/** A project (项目) of the register. */
export type Project = z.infer<typeof projectSchema>;

/** The steps that the site sorts projects into (阶段由本站归类), in the order a project goes through them. */
export const projectSteps = ['规划申报', '前期设计', '财评招标', '施工', '完工'] as const;

export type ProjectStep = (typeof projectSteps)[number];

/** What one report says of one project. */
export interface ProjectStatement {
  readonly reportId: string;
  readonly project: Project;
  /** The stage as printed (正在做财评). */
  readonly stage: string;
  /** The step that the site sorts it into (阶段由本站归类). */
  readonly step: ProjectStep;
  readonly quote: string;
  readonly clause: ClauseId;
  readonly reading: string | undefined;
}

/** The OC4IDS project status that each step corresponds to (OC4IDS 0.9, codelist projectStatus). */
export const openContractingStatus: Readonly<Record<ProjectStep, string>> = {
  规划申报: 'identification',
  前期设计: 'preparation',
  财评招标: 'preparation',
  施工: 'implementation',
  完工: 'completion',
};

/**
 * Whether a project is one of the rural roads that “七公开” is meant for: a 县道, 乡道 or 村道 with its bridges and safety
 * works (《农村公路建设管理办法》). The register's own words decide; 由本站归类.
 */
export function isRuralRoad({ kind, road }: Project): boolean {
  return /农村公路|农村路|危桥改造|乡镇通|通村|县道|乡道|村道/.test(kind) || /^[XYC]/.test(road ?? '');
}
