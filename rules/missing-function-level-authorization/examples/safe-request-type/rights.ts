export const rights = {
  createPlan: 'createPlan',
  draftPlan: 'draftPlan',
  changePlan: 'changePlan',
  removePlan: 'removePlan',
} as const;

export function mayDo(granted: readonly string[] = [], wanted: string) {
  return granted.includes(wanted);
}
