/** Places and the association's tree. The columns are those of rights-matrix.ts. */
export const placesTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

unitDesk.tree                  any                 who     none     none    yes     none    none    yes     none    yes       yes
`
