import { pick } from './chance.ts';
import { joined, marked, type Passage, say } from './passage.ts';
import type { ProjectSize, ProjectStory, Scene, StoryAnswer, StoryPromise } from './project-story.ts';
import { figure, type Teller } from './teller.ts';

/** What a report says of a project: its size, where it stands, and what became of earlier promises. */
export function projectWords(teller: Teller, story: ProjectStory, scene: Scene): Passage {
  const size = story.size(teller.chance);
  const stage = stageWords(teller, story, scene, size);
  const told = joined([story.name, ...sizeWords(teller, story, scene, size), stage], '，');
  const statement = marked(
    { list: 'projects', project: story.id, stage: stage.text, step: scene.step, reading: scene.reading },
    told,
  );
  const answers = (scene.answers ?? []).map(answerWords);
  return say`${joined([statement, ...answers], '；')}。`;
}

/** All that is measured where the project is new, ends or was revised; else the length that what is built belongs to, and little more. */
function sizeWords(
  { chance, term }: Teller,
  { id: subject, scenes }: ProjectStory,
  { isRevised, done }: Scene,
  size: ProjectSize,
): Passage[] {
  const isNew = Object.keys(scenes)[0] === term.id;
  const isFull = isNew || done === 1 || isRevised === true || chance(`size ${subject} ${term.id}`) < 0.3;
  const planned = (words: string, metric: string, printed: string) =>
    say`${words}${figure(metric, printed, { subject, kind: 'planned' })}`;
  const { kilometres, metres, land, investment, revised } = size;
  const isRaised = isRevised === true && revised !== undefined;
  return [
    ...(kilometres === undefined ? [] : [planned('全长', 'route-length', `${kilometres}公里`)]),
    ...(metres === undefined || !isFull ? [] : [planned('桥长', 'bridge-length', `${metres}米`)]),
    ...(land === undefined || !isFull ? [] : [planned('占地', 'land-area', land)]),
    ...(isFull
      ? [planned(isRaised ? '总投资调整为' : '总投资', 'total-investment', isRaised ? revised : investment)]
      : []),
  ];
}

function stageWords(
  { chance, term }: Teller,
  { id }: ProjectStory,
  { stage, done }: Scene,
  { kilometres }: ProjectSize,
): Passage {
  if (done === undefined) return say`${stage ?? ''}`;
  const dated = { subject: id, coverage: term.lastDay };
  const share = figure('investment-progress', `${Math.round(done * 100)}%`, dated);
  const built =
    kilometres === undefined
      ? undefined
      : figure(
          'built-length',
          `${done === 1 ? kilometres : Number((kilometres * done).toFixed(1))}公里`,
          dated,
        );
  const asOf = pick(chance, `as of ${id} ${term.id}`, [`截至${term.lastDaySaid}`, `到${term.lastDaySaid}`]);
  const amount = say`${built === undefined ? say`` : say`建成${built}，`}完成总投资的${share}`;
  return stage === undefined ? say`${asOf}累计${amount}` : say`${stage}，${asOf}累计${amount}`;
}

function answerWords({ words, ...answer }: StoryAnswer): Passage {
  return marked({ list: 'answers', ...answer }, words);
}

/** What a report promises for a project. */
export function promiseWords(story: ProjectStory, promise: StoryPromise): Passage {
  const { words, ...fields } = promise;
  return marked(
    { list: 'commitments', ...fields, topic: story.topic, projects: [story.id] },
    `${story.shortName}${words}`,
  );
}
