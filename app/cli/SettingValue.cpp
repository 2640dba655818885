#include "app/cli/SettingValue.h"

#include <QJsonArray>

#include <cmath>
#include <optional>

namespace cli {

namespace {

std::string_view wordFor(InFile wanted)
{
    switch (wanted) {
    case InFile::Flag: return "true or false";
    case InFile::Number: return "a number";
    case InFile::NumberOrText: return "a number or a text";
    case InFile::Text: return "a text";
    case InFile::Numbers: return "a list of numbers";
    case InFile::Texts: return "a list of texts";
    case InFile::Never:
    case InFile::Question: return "nothing";
    }
    return {};
}

std::string_view wordFor(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return "null";
    case QJsonValue::Bool: return value.toBool() ? "true" : "false";
    case QJsonValue::Double: return "a number";
    case QJsonValue::String: return "a text";
    case QJsonValue::Array: return "a list";
    case QJsonValue::Object: return "an object";
    }
    return {};
}

/// Whole numbers without a point, as the command line has them.
std::string textOfNumber(double number)
{
    constexpr double exact = 9'007'199'254'740'992.0; // 2^53: a double holds every whole number up to it
    if (std::trunc(number) == number && std::abs(number) <= exact)
        return std::to_string(static_cast<long long>(number));
    return QString::number(number, 'g', 15).toStdString();
}

/// A value that is no list; nullopt: it is of another type.
std::optional<std::string> textOf(const QJsonValue& value, InFile wanted)
{
    const bool takesNumbers =
        wanted == InFile::Number || wanted == InFile::Numbers || wanted == InFile::NumberOrText;
    const bool takesTexts =
        wanted == InFile::Text || wanted == InFile::Texts || wanted == InFile::NumberOrText;
    if (value.isBool() && wanted == InFile::Flag) return value.toBool() ? "true" : "false";
    if (value.isDouble() && takesNumbers) return textOfNumber(value.toDouble());
    if (value.isString() && takesTexts) return value.toString().toStdString();
    return std::nullopt;
}

std::string complaintOf(const QJsonValue& value, InFile wanted)
{
    return "takes " + std::string(wordFor(wanted)) + ", not " + std::string(wordFor(value));
}

} // namespace

Result<std::vector<std::string>, std::string> textsOf(const QJsonValue& value, InFile wanted)
{
    const bool takesList = wanted == InFile::Numbers || wanted == InFile::Texts;
    std::vector<std::string> texts;
    if (!takesList || !value.isArray()) {
        auto text = textOf(value, wanted);
        if (!text) return Failure{complaintOf(value, wanted)};
        texts.push_back(std::move(*text));
        return texts;
    }
    const QJsonArray list = value.toArray();
    for (const auto& each : list) { // a QJsonValueConstRef
        const QJsonValue element = each;
        auto text = textOf(element, wanted);
        if (!text) return Failure{complaintOf(element, wanted) + " in it"};
        texts.push_back(std::move(*text));
    }
    return texts;
}

} // namespace cli
