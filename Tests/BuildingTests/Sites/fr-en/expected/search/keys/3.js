songnguSearch("keys",3,{
"bonjour ana":["0","&#"],
"encore":["0","$$"],
"rapport":["2","&!"],
"site essai":["0","$#"]
});
