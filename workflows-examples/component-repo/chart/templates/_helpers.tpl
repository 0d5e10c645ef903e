{{- define "shop.image" -}}
{{- with .root.Values.imageRegistry }}{{ . }}/{{ end }}{{ .name }}
{{- end -}}
