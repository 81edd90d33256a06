songnguSearch("keys",1,{
"about":["2","$!"],
"not":["0","$$"]
});
