import { reportComponents } from './report-components.ts';

/** The cure for whatever isn't a listed component: which ones there are, each as staff write it. */
export const componentExamples = `可以用的组件只有 ${reportComponents.map((component) => component.example).join('、')}。`;
