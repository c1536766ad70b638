import type { Lesson, RoomLesson, TrainingRoom } from '../../ui/state/training-room.ts';

/**
 * The practice tenant's scenarios in words, with what this browser keeps of each now.
 * @param baseUrl the app's base URL
 */
export async function openTrainingRoom(baseUrl: string): Promise<TrainingRoom> {
  const [
    { default: Screen },
    { keptState },
    { openTenant },
    { scenario, scenarioNames },
    { scenarioWords },
    { roomScenarioNames },
    { roomScenarioWords },
  ] = await Promise.all([
    import('../../ui/training/TrainingScreen.svelte'),
    import('../../practice/kept-state.ts'),
    import('../../practice/open-tenant.ts'),
    import('../../practice/scenarios.ts'),
    import('../../practice/scenario-words.ts'),
    import('../../practice/room-scenarios.ts'),
    import('../../practice/room-scenario-words.ts'),
  ]);
  const linkTo = (page: string, name: string): string =>
    new URL(`${page}?${new URLSearchParams({ practice: name }).toString()}`, baseUrl).href;
  return {
    Screen,
    lessons: scenarioNames.map((name): Lesson => {
      const link = linkTo('', name);
      const kept = keptState(name);
      // Who is missing has none.
      const keys = kept === null ? null : (kept.keys[scenario(name).person]?.length ?? 0);
      return { name, ...scenarioWords[name], link, keys };
    }),
    roomLessons: roomScenarioNames.map((name): RoomLesson => ({
      name,
      ...roomScenarioWords[name],
      link: linkTo('helpdesk.html', name),
    })),
    async reset(name) {
      const { store } = await openTenant(name, baseUrl, null);
      await store.reset();
    },
  };
}
