import {
  type CalendarDate,
  calendarDateName,
  compareCalendarDates,
} from '#src/language/time/calendar-date.ts';
import { printMoment } from '#src/language/time/moment.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import { type ReviewStep, reviewSteps } from '#src/records/publication.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';

/** Checks that a report's publication fields agree with each other, and that all reviews are recorded where the site requires them. */
export function checkPublication(
  frontmatter: ReportFrontmatter,
  at: (path: readonly PropertyKey[]) => SourcePosition,
  site: Pick<SiteSettings, 'reviews'>,
  asOf: CalendarDate,
): AuthoringError[] {
  const errors: AuthoringError[] = [];
  const complain = (path: readonly PropertyKey[], fault: Omit<AuthoringError, 'at' | 'severity'>) => {
    errors.push({ at: at(path), severity: 'error', ...fault });
  };
  const { status, withdrawal, publishAt, publishedOn, reviews } = frontmatter;

  if ((status === 'withdrawn') !== (withdrawal !== undefined)) {
    complain([withdrawal === undefined ? 'status' : 'withdrawal'], {
      code: '公布-01',
      message:
        withdrawal === undefined ? '报告撤回了，没有写哪天撤回、为什么。' : '写了撤回，报告却没有标为撤回。',
      cure:
        withdrawal === undefined
          ? '加一行 withdrawal: { date: 2023-08-01, why: "……" }，网站会照着告诉读者。'
          : '把 status 改成 withdrawn；没有撤回的，删去 withdrawal。',
    });
  }
  if (
    publishAt !== undefined &&
    publishedOn !== undefined &&
    compareCalendarDates(publishAt.date, publishedOn) !== 0
  ) {
    complain(['publishAt'], {
      code: '公布-02',
      message: `定时公布的那天和发布日期（${calendarDateName(publishedOn)}）不是同一天。`,
      current: `publishAt: ${printMoment(publishAt)}`,
      cure: '两个写成同一天；也可以只写 publishAt，发布日期就是那一天。',
    });
  }
  const doubt = publishAt && doubtOfTime(publishAt.date, frontmatter, asOf);
  if (publishAt !== undefined && doubt !== undefined) {
    errors.push({
      at: at(['publishAt']),
      code: '公布-06',
      severity: 'warning',
      message: `定时公布的时间${doubt}。`,
      current: `publishAt: ${printMoment(publishAt)}`,
      cure: '核对 publishAt；就是这个时间的，不用改。现在就公布的，删去这一行。',
    });
  }
  for (const [position, { step, date }] of reviews.entries()) {
    if (reviews.findIndex((other) => other.step === step) < position) {
      complain(['reviews', position, 'step'], {
        code: '公布-03',
        message: `${step}已经记过一次。`,
        cure: '一道审校记一行，留下最后一次的。',
      });
    }
    if (compareCalendarDates(date, asOf) > 0) {
      complain(['reviews', position, 'date'], {
        code: '公布-04',
        message: `${step}的日期在将来：今天按 ${calendarDateName(asOf)} 算。`,
        current: `date: ${calendarDateName(date)}`,
        cure: '审完以后再记，核对日期。',
      });
    }
  }
  const missing = missingReviews(frontmatter);
  if (site.reviews && status === 'published' && missing.length > 0) {
    complain([reviews.length > 0 ? 'reviews' : 'title'], {
      code: '公布-05',
      message: `本单位要求三审三校，这份报告还没有${missing.join('、')}的记录，不能公布。`,
      cure: `审校完以后在 reviews 下面各加一行，如 - { step: ${missing[0]}, by: 办公室, date: 2023-07-05 }；还没有审完的，先写 status: draft。`,
    });
  }
  return errors;
}

/** Why a day to publish a report on looks like a slip; undefined where it doesn't. */
function doubtOfTime(
  day: CalendarDate,
  { issuedOn, period, kind }: Pick<ReportFrontmatter, 'issuedOn' | 'period' | 'kind'>,
  asOf: CalendarDate,
): string | undefined {
  if (compareCalendarDates(day, { ...asOf, year: asOf.year + 1 }) > 0)
    return `在一年以后：今天按 ${calendarDateName(asOf)} 算`;
  if (issuedOn !== undefined && compareCalendarDates(day, issuedOn) < 0)
    return `比成文日期（${calendarDateName(issuedOn)}）还早`;
  // A plan is published before its period.
  const isBefore = kind !== '工作计划' && compareCalendarDates(day, period.lastDay) < 0;
  return isBefore ? `比报告期的最后一天（${calendarDateName(period.lastDay)}）还早` : undefined;
}

/** The reviews of 三审三校 that a report has no record of. */
export function missingReviews({ reviews }: Pick<ReportFrontmatter, 'reviews'>): ReviewStep[] {
  return reviewSteps.filter((step) => !reviews.some((review) => review.step === step));
}
