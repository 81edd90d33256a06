songnguSearch("keys",5,{
"hello":["1","&#"],
"pas encore":["0","$$"],
"report":["3","&!"],
"site":["0","$#","1","$#"],
"site test":["1","$#"],
"test":["1","$#"]
});
