/**
 * Rosters and duplicates. A worker has their own rosters and pairs within their community, the registrar all. The columns
 * are those of rights-matrix.ts.
 */
export const importsTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

importDesk.template            any                 who     none     none    yes     none    none    none    none    none      yes
importDesk.upload              own-community       who     none     none    yes     none    none    none    none    none      yes
importDesk.list                own                 who     none     none    sees    none    none    none    none    none      sees
importDesk.list                of-another          who     none     none    blind   none    none    none    none    none      sees
importDesk.get                 own                 who     none     none    yes     none    none    none    none    none      yes
importDesk.get                 of-another          who     none     none    none    none    none    none    none    none      yes
importDesk.rows                own                 who     none     none    yes     none    none    none    none    none      yes
importDesk.rows                of-another          who     none     none    none    none    none    none    none    none      yes
importDesk.rows                like-own-community  who     none     none    sees    none    none    none    none    none      sees
importDesk.rows                like-elsewhere      who     none     none    blind   none    none    none    none    none      sees
importDesk.rows                like-protected      who     none     none    blind   none    none    none    none    none      sees
importDesk.rows                like-merged         who     none     none    blind   none    none    none    none    none      blind
importDesk.decide              own                 who     none     none    yes     none    none    none    none    none      yes
importDesk.decide              of-another          who     none     none    none    none    none    none    none    none      yes
importDesk.decideAll           own                 who     none     none    asks    none    none    none    none    none      asks
importDesk.decideAll           of-another          who     none     none    none    none    none    none    none    none      asks
importDesk.start               own                 who     none     none    yes     none    none    none    none    none      yes
importDesk.start               of-another          who     none     none    none    none    none    none    none    none      yes
importDesk.drop                own                 who     none     none    yes     none    none    none    none    none      yes
importDesk.drop                of-another          who     none     none    none    none    none    none    none    none      yes
importDesk.undo                own                 who     none     none    yes     none    none    none    none    none      yes
importDesk.undo                of-another          who     none     none    none    none    none    none    none    none      yes
importDesk.settle              own                 who     none     none    asks    none    none    none    none    none      asks
importDesk.settle              of-another          who     none     none    none    none    none    none    none    none      asks

duplicateDesk.list             own-community       who     none     none    sees    none    none    none    none    none      sees
duplicateDesk.list             other-community     who     none     none    blind   none    none    none    none    none      sees
duplicateDesk.list             across-communities  who     none     none    blind   none    none    none    none    none      sees
duplicateDesk.list             of-protected        who     none     none    blind   none    none    none    none    none      sees
duplicateDesk.get              own-community       who     none     none    yes     none    none    none    none    none      yes
duplicateDesk.get              other-community     who     none     none    none    none    none    none    none    none      yes
duplicateDesk.get              across-communities  who     none     none    none    none    none    none    none    none      yes
duplicateDesk.get              of-protected        who     none     none    none    none    none    none    none    none      yes
duplicateDesk.merge            own-community       who     none     none    yes     none    none    none    none    none      yes
duplicateDesk.merge            across-communities  who     none     none    none    none    none    none    none    none      yes
duplicateDesk.merge            of-protected        who     none     none    none    none    none    none    none    none      yes
duplicateDesk.tellApart        own-community       who     none     none    yes     none    none    none    none    none      yes
duplicateDesk.tellApart        across-communities  who     none     none    none    none    none    none    none    none      yes
duplicateDesk.tellApart        of-protected        who     none     none    none    none    none    none    none    none      yes
duplicateDesk.undoMerge        own-community       who     none     none    yes     none    none    none    none    none      yes
duplicateDesk.undoMerge        across-communities  who     none     none    none    none    none    none    none    none      yes
`
