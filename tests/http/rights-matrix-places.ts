/** Places and the association's tree. The columns are those of rights-matrix.ts. */
export const placesTable = `
operation                      relation            visitor resident door    worker  editor  manager admin   partner secretary registrar

placeDesk.tree                 any                 who     none     none    yes     none    none    yes     none    yes       yes
placeDesk.past                 any                 who     none     none    yes     none    none    yes     none    yes       yes
placeDesk.rezonings            drafted             who     none     none    sees    none    none    sees    none    sees      sees
placeDesk.rezoning             drafted             who     none     none    none    none    none    yes     none    none      none
placeDesk.draft                any                 who     none     none    none    none    none    yes     none    none      none
placeDesk.draft                taken-code          who     none     none    none    none    none    asks    none    none      none
placeDesk.households           drafted-split       who     none     none    none    none    none    sees    none    none      none
placeDesk.assign               drafted-split       who     none     none    none    none    none    yes     none    none      none
placeDesk.confirm              drafted             who     none     none    none    none    none    yes     none    none      none
placeDesk.withdraw             drafted             who     none     none    none    none    none    yes     none    none      none
placeDesk.report               own-community       who     none     none    sees    none    none    sees    none    sees      sees
placeDesk.report               same-street         who     none     none    blind   none    none    sees    none    sees      sees
placeDesk.report               other-town          who     none     none    blind   none    none    sees    none    blind     sees
placeDesk.exportReport         any                 who     none     none    yes     none    none    yes     none    yes       yes

unitDesk.tree                  any                 who     none     none    yes     none    none    yes     none    yes       yes
unitDesk.add                   own-place           who     none     none    none    none    none    yes     none    yes       none
unitDesk.add                   other-town          who     none     none    none    none    none    yes     none    none      none
unitDesk.change                own-place           who     none     none    none    none    none    yes     none    yes       none
unitDesk.change                other-town          who     none     none    none    none    none    yes     none    none      none
unitDesk.end                   own-place           who     none     none    none    none    none    yes     none    yes       none
unitDesk.end                   other-town          who     none     none    none    none    none    yes     none    none      none
unitDesk.officers              own-place           who     none     none    sees    none    none    blind   none    sees      sees
unitDesk.officers              other-town          who     none     none    blind   none    none    blind   none    blind     sees
unitDesk.staffing              own-place           who     none     none    yes     none    none    yes     none    yes       yes
unitDesk.candidates            own-place           who     none     none    none    none    none    sees    none    sees      none
unitDesk.candidates            person-elsewhere    who     none     none    none    none    none    sees    none    blind     none
unitDesk.candidates            other-town          who     none     none    none    none    none    sees    none    none      none
unitDesk.addOfficer            own-place           who     none     none    none    none    none    yes     none    yes       none
unitDesk.addOfficer            other-town          who     none     none    none    none    none    yes     none    none      none
unitDesk.endOfficer            own-place           who     none     none    none    none    none    yes     none    yes       none
unitDesk.endOfficer            other-town          who     none     none    none    none    none    yes     none    none      none
unitDesk.setEstablishment      own-place           who     none     none    none    none    none    yes     none    yes       none
unitDesk.setEstablishment      other-town          who     none     none    none    none    none    yes     none    none      none
`
