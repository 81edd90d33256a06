songnguSearch("keys",5,{
"hello":["0","&#"],
"report":["2","&!"],
"site":["0","$#"]
});
