import type { Component } from 'svelte';
import type { ProblemCode } from '../../support/problem.ts';
import type { Acts, Page } from './page.svelte.ts';

/** What a scenario shows a trainee, roughly. */
export type LessonGroup = 'well' | 'hitch' | 'elsewhere' | 'refused' | 'stopped' | 'sign-in';

/** Where a scenario leads: `hand-off` is done too, on Microsoft's page; `back` ends there, and Back leads to a question. */
export type LessonEnd = 'done' | 'hand-off' | 'back' | ProblemCode;

/** A practice scenario in words. */
export interface Lesson {
  name: string;
  group: LessonGroup;
  title: () => string;
  /** What happens to the person. */
  what: () => string;
  end: LessonEnd;
  /** Absolute; opens the scenario. */
  link: string;
  /** Keys of the scenario's person in this browser; null where it has not begun. */
  keys: number | null;
}

/** A scenario of the helpdesk's room in words. */
export interface RoomLesson extends Pick<Lesson, 'name' | 'title' | 'what' | 'link'> {
  /** `role`: what the agent may do. */
  group: Exclude<LessonGroup, 'elsewhere'> | 'role';
}

export interface TrainingProps {
  page: Page;
  act: Acts;
}

/** The training room, as practice hands it to the page: a live page has none of it (M2). */
export interface TrainingRoom {
  Screen: Component<TrainingProps>;
  lessons: readonly Lesson[];
  roomLessons: readonly RoomLesson[];
  /** Takes one scenario back to its beginning, and no other. */
  reset: (name: string) => Promise<void>;
}
