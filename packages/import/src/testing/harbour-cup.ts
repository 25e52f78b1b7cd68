/** An invented cup in the Football.TXT notation: two group matches and a final, with every mark the notation has. */
export const HARBOUR_CUP = `= Harbour Cup 2024

# Dates    Sat Jun 1 - Sun Jun 9 2024 (9d)
# Teams    3
# Matches  3

▪ First stage
▪▪ Group A
Sat Jun 1 18:30 UTC+2 @ Quay Ground, Northport, Att: 1204
  Northport v Eastwick  2-0
     (Ada BRAND 45+2', 46')

Northport: Ivo KEEL [c] - Tom VAN DAM, Sam O'HARE, Ben LOCK, Max PIER -
      Ned MAST [Y 12'] (46' Lee SAIL [Y 40']), Rob HELM, Cal OAR -
      Ada BRAND, Jon McGREE, Gus HULL
Eastwick: Ola ROPE - Per KNOT, Kai LINE , Ulf HOOK, Bo NET - Ari BUOY, Eli TIDE, Jan SALT, Leo FOAM -
      Max GULL [c] [Y 20'] [Y/R 80'], Dag FIN [R 90+3']

Refs: Mia WHISTLE (SUI), Ana FLAG (SUI)


Wed Jun 5 18:30 UTC+2 @ Quay Ground, Northport
  Eastwick v Northport  0-0

Eastwick: Ola ROPE - Per KNOT, Kai LINE, Ulf HOOK, Bo NET - Ari BUOY, Eli TIDE, Jan SALT, Leo FOAM - Sid REEF, Hob CRAB
Northport: Ivo KEEL [c] - Tom VAN DAM, Sam O'HARE, Ben LOCK, Max PIER - Ned MAST, Rob HELM, Cal OAR - Ada BRAND, Jon McGREE,
      Gus HULL

Refs: Mia WHISTLE (SUI), Ana FLAG (SUI)

▪ Final
Sun Jun 9 15:00 UTC+2 @ Tower Park, Southgate, Att: 8000
  Southgate v Northport  1-1 a.e.t. (1-1, 0-1), 1-3 pen.
     (Ivo KEEL 88'(og); Ada BRAND 9'(p))

Penalties:     Una FORD (missed), 0-1 Ada BRAND,
           1-1 Ivy WARD, 1-2 Rob HELM,
               Eve HILL (missed), 1-3 Cal OAR,
               Zoe MOOR (missed)

Southgate: Pia GATE - Amy DALE, Fay GLEN, Gia VALE, Hal PEAK - Ivy WARD, Jil FELL, Kim BECK (72' Lou MERE (106' Una FORD)) -
      Eve HILL, Zoe MOOR [c], Nia HEATH (45+1' Oda MARSH)
Northport: Ivo KEEL [c] [Y 122'] - Tom VAN DAM, Sam O'HARE, Ben LOCK, Max PIER - Ned MAST, Rob HELM, Cal OAR -
      Ada BRAND, Jon McGREE, Gus HULL

Refs: Mia WHISTLE (SUI),
      Ana FLAG (SUI)

`;
