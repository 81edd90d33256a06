songnguSearch("keys",2,{
"hello ana":["0","&#"],
"translated":["0","$$"],
"مرحبا انا":["1","&#"]
});
