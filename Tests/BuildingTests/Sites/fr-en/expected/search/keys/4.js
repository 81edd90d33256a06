songnguSearch("keys",4,{
"a":["2à","$!"],
"a propos":["2à propos","$!"],
"ce site":["0","$#"],
"essai":["0","$#"],
"un":["2","&!"]
});
