songnguSearch("keys",7,{
"pas":["0","$$"]
});
