/** What workers do on the phone beside the register's visits. The columns are those of rights-matrix.ts. */
export const fieldTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

registerField.find             same-community      who     none     none    sees    none    none    none    none    none      sees
registerField.find             town                who     none     none    blind   none    none    none    none    none      sees
registerField.find             by-phone            who     none     none    sees    none    none    none    none    none      sees
registerField.find             name-of-young-child who     none     none    blind   none    none    none    none    none      blind

members.birthdays              same-community      who     none     none    sees    none    none    none    none    sees      none
members.birthdays              other-community     who     none     none    blind   none    none    none    none    sees      none
members.birthdays              other-town          who     none     none    blind   none    none    none    none    blind     none
members.birthdays              resting-family      who     none     none    blind   none    none    none    none    blind     none
`
