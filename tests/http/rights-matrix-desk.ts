/** The desks of privacy and of a family's quiet. The columns are those of rights-matrix.ts. */
export const deskTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

privacyDesk.waiting            any                 who     none     none    none    none    none    yes     none    none      yes
familyDesk.familyQuiet         same-community      who     none     none    yes     none    none    none    none    none      none
familyDesk.familyQuiet         other-community     who     none     none    none    none    none    none    none    none      none
`
