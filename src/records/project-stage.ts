/** The steps that the site sorts projects into (分步由本站归类), in the order a project goes through them. */
export const projectSteps = ['规划申报', '前期设计', '财评招标', '施工', '完工'] as const;

export type ProjectStep = (typeof projectSteps)[number];

/** The OC4IDS project status that each step corresponds to (OC4IDS 0.9, codelist projectStatus). */
export const openContractingStatus: Readonly<Record<ProjectStep, string>> = {
  规划申报: 'identification',
  前期设计: 'preparation',
  财评招标: 'preparation',
  施工: 'implementation',
  完工: 'completion',
};
