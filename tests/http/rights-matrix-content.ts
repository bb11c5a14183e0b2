/** The health-literacy self-test. The columns are those of rights-matrix.ts. */
export const contentTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

content.selfTest               any                 yes     yes      yes     yes     yes     yes     yes     yes     yes       yes
`
