import 'moment';

declare module 'moment' {
  interface Moment {
    addWorkingTime(count: number, unit: 'minutes'): Moment;
  }
  interface LocaleSpecification {
    workinghours?: Record<number, string[] | null>;
    holidays?: string[];
  }
}
