const everyone = 'who     yes      yes     yes     yes     yes     yes     yes     yes       yes'
const nobody = 'who     none     none    none    none    none    none    none    none      none'

/** What a family keeps itself, and nobody else, staff or not, reads or changes. */
const kept = [
  'timeline.plan',
  'timeline.item',
  'timeline.calendar',
  'timeline.correctDating',
  'timeline.noteColour',
  'timeline.endPregnancy',
  'timeline.resumePregnancy',
  'timeline.giveBirth',
  'timeline.setChild',
  'timeline.markDone',
  'timeline.recordDose',
  'timeline.removeRecord',
  'childHealth.growth',
  'childHealth.measure',
  'childHealth.signs',
  'childHealth.noteSigns',
].map((operation) => `${operation} own ${everyone}\n${operation} other-household ${nobody}`)

/** Timelines of families and the desk of guidance. The columns are those of rights-matrix.ts. */
export const timelineTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

curves.curve                   any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes

timeline.overview              own                 who     sees     sees    sees    sees    sees    sees    sees    sees      sees
timeline.overview              other-household     who     blind    blind   blind   blind   blind   blind   blind   blind     blind
timeline.setPlanning           own                 ${everyone}
timeline.startPregnancy        own                 ${everyone}
${kept.join('\n')}

guidanceDesk.schedules         any                 who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.schedule          any                 who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.reviewSchedule    any                 who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.choices           any                 who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.setChoice         any                 who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.assessGrowth      any                 who     none     none    yes     none    none    yes     none    yes       yes
guidanceDesk.calls             same-community      who     none     none    sees    none    none    sees    none    sees      none
guidanceDesk.calls             other-community     who     none     none    blind   none    none    sees    none    sees      none
guidanceDesk.calls             other-town          who     none     none    blind   none    none    sees    none    blind     none
guidanceDesk.calls             protected           who     none     none    blind   none    none    blind   none    blind     none
guidanceDesk.openCall          same-community      who     none     none    yes     none    none    yes     none    yes       none
guidanceDesk.openCall          other-community     who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.openCall          other-town          who     none     none    none    none    none    yes     none    none      none
guidanceDesk.openCall          protected           who     none     none    none    none    none    none    none    none      none
guidanceDesk.noteCall          same-community      who     none     none    yes     none    none    yes     none    yes       none
guidanceDesk.noteCall          other-community     who     none     none    none    none    none    yes     none    yes       none
guidanceDesk.noteCall          protected           who     none     none    none    none    none    none    none    none      none
`
