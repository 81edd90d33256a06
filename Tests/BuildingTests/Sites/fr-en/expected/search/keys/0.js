songnguSearch("keys",0,{
"bonjour":["0","&#"],
"propos":["2","$!"],
"rapport un":["2","&!"]
});
