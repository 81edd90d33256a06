songnguSearch("keys",2,{
"hello ana":["0","&#"],
"report one":["2","&!"],
"translated":["0","$$"],
"關":["3","$!"]
});
