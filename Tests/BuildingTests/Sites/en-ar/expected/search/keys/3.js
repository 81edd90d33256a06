songnguSearch("keys",3,{
"yet":["0","$$"],
"yet translated":["0","$$"]
});
