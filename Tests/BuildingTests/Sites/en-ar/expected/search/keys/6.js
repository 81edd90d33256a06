songnguSearch("keys",6,{
"ana":["0","&#","2","!!"],
"this":["0","$#"],
"this site":["0","$#"]
});
