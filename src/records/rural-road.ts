import type { Project } from './project.ts';

/**
 * Whether a project is one of the rural roads that “七公开” is meant for: a 县道, 乡道 or 村道 with its bridges and safety
 * works (《农村公路建设管理办法》). The register's own words decide; 由本站归类.
 */
export function isRuralRoad({ kind, road }: Project): boolean {
  return /农村公路|农村路|危桥改造|乡镇通|通村|县道|乡道|村道/.test(kind) || /^[XYC]/.test(road ?? '');
}
